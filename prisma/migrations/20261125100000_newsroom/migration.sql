-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('invitation', 'reset');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "mutedNotices" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "oidcSubject" TEXT,
ADD COLUMN     "totpLastStep" INTEGER,
ADD COLUMN     "totpSecret" TEXT,
ADD COLUMN     "totpSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "purpose" "LinkPurpose" NOT NULL DEFAULT 'invitation';

-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "assigneeId" TEXT,
ADD COLUMN     "attributionScale" TEXT,
ADD COLUMN     "attributionScaleVersion" INTEGER,
ADD COLUMN     "blind" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastOpenSeq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "panel" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "requiredReviews" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "restricted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "substanceScale" TEXT,
ADD COLUMN     "substanceScaleVersion" INTEGER;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "assigneeId" TEXT,
ADD COLUMN     "blindRound" INTEGER,
ADD COLUMN     "dueAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastOpenSeq" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "submittedSeq" INTEGER;

-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN     "reason" TEXT,
ADD COLUMN     "sealedForm" TEXT,
ADD COLUMN     "staleSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "digest" TEXT,
ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "personId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("personId","codeHash")
);

-- CreateTable
CREATE TABLE "Desk" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "requiredReviews" INTEGER NOT NULL DEFAULT 1,
    "blind" BOOLEAN NOT NULL DEFAULT false,
    "panel" BOOLEAN NOT NULL DEFAULT false,
    "demandsSecondFactor" BOOLEAN NOT NULL DEFAULT false,
    "ownCopyScale" TEXT NOT NULL DEFAULT 'copy-check',
    "externalScale" TEXT NOT NULL DEFAULT 'public',
    "version" INTEGER NOT NULL DEFAULT 1,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "lastHash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskActivity" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" TEXT,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "reason" TEXT,
    "hash" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,

    CONSTRAINT "DeskActivity_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "Scale" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "layer" "Layer" NOT NULL,
    "name" TEXT NOT NULL,
    "ratings" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" TEXT,

    CONSTRAINT "Scale_pkey" PRIMARY KEY ("key","version")
);

-- CreateTable
CREATE TABLE "ArticleAccess" (
    "articleId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleAccess_pkey" PRIMARY KEY ("articleId","personId")
);

-- CreateTable
CREATE TABLE "PanelVote" (
    "claimId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "attribution" TEXT NOT NULL,
    "substance" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PanelVote_pkey" PRIMARY KEY ("claimId","round","personId")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "claimId" TEXT,
    "evidenceId" TEXT,
    "revision" INTEGER,
    "start" INTEGER,
    "quote" TEXT,
    "replyToId" TEXT,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" TEXT,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "articleId" TEXT,
    "claimId" TEXT,
    "commentId" TEXT,
    "byId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presence" (
    "articleId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("articleId","personId")
);

-- CreateTable
CREATE TABLE "GateOverride" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "gate" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GateOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "dossier" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "gates" JSONB NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "isRetraction" BOOLEAN NOT NULL DEFAULT false,
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "claimId" TEXT,
    "revision" INTEGER NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DeskActivity_actorId_seq_idx" ON "DeskActivity"("actorId", "seq");

-- CreateIndex
CREATE INDEX "DeskActivity_kind_seq_idx" ON "DeskActivity"("kind", "seq");

-- CreateIndex
CREATE INDEX "ArticleAccess_personId_idx" ON "ArticleAccess"("personId");

-- CreateIndex
CREATE INDEX "Comment_articleId_at_idx" ON "Comment"("articleId", "at");

-- CreateIndex
CREATE INDEX "Comment_claimId_idx" ON "Comment"("claimId");

-- CreateIndex
CREATE INDEX "Comment_evidenceId_idx" ON "Comment"("evidenceId");

-- CreateIndex
CREATE INDEX "Comment_replyToId_idx" ON "Comment"("replyToId");

-- CreateIndex
CREATE INDEX "Notice_personId_at_idx" ON "Notice"("personId", "at");

-- CreateIndex
CREATE INDEX "Notice_personId_readAt_idx" ON "Notice"("personId", "readAt");

-- CreateIndex
CREATE INDEX "Notice_mailedAt_idx" ON "Notice"("mailedAt");

-- CreateIndex
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");

-- CreateIndex
CREATE INDEX "GateOverride_articleId_idx" ON "GateOverride"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "SignOff_articleId_number_key" ON "SignOff"("articleId", "number");

-- CreateIndex
CREATE INDEX "Correction_articleId_at_idx" ON "Correction"("articleId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Person_oidcSubject_key" ON "Person"("oidcSubject");

-- CreateIndex
CREATE INDEX "Article_assigneeId_dueAt_idx" ON "Article"("assigneeId", "dueAt");

-- CreateIndex
CREATE INDEX "Claim_assigneeId_dueAt_idx" ON "Claim"("assigneeId", "dueAt");

-- CreateIndex
CREATE INDEX "Claim_state_idx" ON "Claim"("state");

-- CreateIndex
CREATE INDEX "Review_reviewerId_idx" ON "Review"("reviewerId");

-- CreateIndex
CREATE INDEX "Activity_articleId_kind_seq_idx" ON "Activity"("articleId", "kind", "seq");

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleAccess" ADD CONSTRAINT "ArticleAccess_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleAccess" ADD CONSTRAINT "ArticleAccess_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelVote" ADD CONSTRAINT "PanelVote_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_replyToId_fkey" FOREIGN KEY ("replyToId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GateOverride" ADD CONSTRAINT "GateOverride_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- The desk has one row.
INSERT INTO "Desk" ("id") VALUES (1);
ALTER TABLE "Desk" ADD CONSTRAINT "Desk_is_one" CHECK ("id" = 1);

-- What is known of the past: by which entry each review was submitted, and where each claim stood.
ALTER TABLE "Review" DISABLE TRIGGER "Review_submitted_immutable";
UPDATE "Review" review SET "submittedSeq" = activity."seq" FROM "Activity" activity WHERE activity."kind" = 'review-submitted' AND activity."subject" = review."id";
ALTER TABLE "Review" ENABLE TRIGGER "Review_submitted_immutable";
UPDATE "Claim" SET "lastOpenSeq" = "lastSeq";
UPDATE "Article" SET "lastOpenSeq" = "lastSeq";

-- What must never change is refused by the database itself.
CREATE TRIGGER "DeskActivity_immutable" BEFORE UPDATE OR DELETE ON "DeskActivity" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "DeskActivity_never_emptied" BEFORE TRUNCATE ON "DeskActivity" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "Scale_immutable" BEFORE UPDATE OR DELETE ON "Scale" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "Scale_never_emptied" BEFORE TRUNCATE ON "Scale" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "SignOff_immutable" BEFORE UPDATE OR DELETE ON "SignOff" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "SignOff_never_emptied" BEFORE TRUNCATE ON "SignOff" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "Correction_immutable" BEFORE UPDATE OR DELETE ON "Correction" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_change();
CREATE TRIGGER "Correction_never_emptied" BEFORE TRUNCATE ON "Correction" FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();
