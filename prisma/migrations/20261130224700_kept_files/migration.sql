-- What somebody uploads for an article: the bytes lie in the desk's files under their SHA-256, the text that they say stands here. It is
-- entered when the upload begins, and never changes once the last byte has come; an upload that nobody goes on with is forgotten.
CREATE TYPE "FileState" AS ENUM ('uploading', 'kept');
CREATE TABLE "KeptFile" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" "FileState" NOT NULL DEFAULT 'uploading',
    "size" INTEGER NOT NULL,
    "announced" TEXT,
    "uploadedById" TEXT NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "mediaType" TEXT,
    "sha256" TEXT,
    "uploadedAt" TIMESTAMPTZ(3),
    "text" TEXT,
    "blocks" JSONB,
    "unread" TEXT,
    CONSTRAINT "KeptFile_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "KeptFile_whole" CHECK ("state" <> 'kept' OR ("sha256" IS NOT NULL AND "mediaType" IS NOT NULL AND "uploadedAt" IS NOT NULL))
);
CREATE INDEX "KeptFile_articleId_begunAt_idx" ON "KeptFile"("articleId", "begunAt");
CREATE INDEX "KeptFile_state_begunAt_idx" ON "KeptFile"("state", "begunAt");
ALTER TABLE "KeptFile" ADD CONSTRAINT "KeptFile_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER "KeptFile_immutable" BEFORE UPDATE ON "KeptFile" FOR EACH ROW WHEN (OLD."state" = 'kept') EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "KeptFile_never_deleted" BEFORE DELETE ON "KeptFile" FOR EACH ROW WHEN (OLD."state" = 'kept') EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "KeptFile_never_emptied" BEFORE TRUNCATE ON "KeptFile" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();
-- Evidence leans on what was uploaded, and says where in its text the excerpt stands.
ALTER TABLE "Evidence" ADD COLUMN "fileId" TEXT;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "KeptFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Evidence_fileId_idx" ON "Evidence"("fileId");
