-- What stood at an address when somebody fetched it for an article: the bytes lie in the desk's files under their SHA-256, the text that
-- they say stands here. It is written while it is fetched, and never changes afterwards.
CREATE TYPE "SnapshotState" AS ENUM ('fetching', 'kept', 'failed', 'cancelled');
CREATE TABLE "Snapshot" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "addressNormalised" TEXT NOT NULL,
    "state" "SnapshotState" NOT NULL DEFAULT 'fetching',
    "fetchedById" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL,
    "gotBytes" INTEGER NOT NULL DEFAULT 0,
    "ofBytes" INTEGER,
    "failure" TEXT,
    "address" TEXT,
    "status" INTEGER,
    "headers" JSONB,
    "certificate" TEXT,
    "hops" JSONB NOT NULL DEFAULT '[]',
    "title" TEXT,
    "publisher" TEXT,
    "author" TEXT,
    "publishedAt" TEXT,
    "language" TEXT,
    "text" TEXT,
    "blocks" JSONB,
    "reading" TEXT,
    "wall" TEXT,
    "mediaType" TEXT,
    "bytes" INTEGER,
    "sha256" TEXT,
    "takenAt" TIMESTAMPTZ(3),
    "againOfId" TEXT,
    "excerptStart" INTEGER,
    "excerptEnd" INTEGER,
    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Snapshot_whole" CHECK ("state" <> 'kept' OR ("sha256" IS NOT NULL AND "bytes" IS NOT NULL AND "takenAt" IS NOT NULL AND "address" IS NOT NULL AND "status" IS NOT NULL)),
    CONSTRAINT "Snapshot_told" CHECK (("state" = 'failed') = ("failure" IS NOT NULL))
);
CREATE INDEX "Snapshot_articleId_askedAt_idx" ON "Snapshot"("articleId", "askedAt");
CREATE INDEX "Snapshot_addressNormalised_takenAt_idx" ON "Snapshot"("addressNormalised", "takenAt");
CREATE INDEX "Snapshot_state_leaseUntil_idx" ON "Snapshot"("state", "leaseUntil");
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "Snapshot_immutable" BEFORE UPDATE ON "Snapshot" FOR EACH ROW WHEN (OLD."state" <> 'fetching') EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "Snapshot_never_deleted" BEFORE DELETE ON "Snapshot" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "Snapshot_never_emptied" BEFORE TRUNCATE ON "Snapshot" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();
