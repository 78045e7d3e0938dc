-- Who was asked for comment on which statements of an article, until when, and what they answered.
CREATE TYPE "ReplyChannel" AS ENUM ('e-mail', 'phone', 'letter', 'message', 'form', 'in-person');
CREATE TYPE "ReplyAnswer" AS ENUM ('answered', 'no-comment', 'declined');

CREATE TABLE "Reply" (
  "id" TEXT NOT NULL,
  "articleId" TEXT NOT NULL,
  "party" TEXT NOT NULL,
  "sourceId" TEXT,
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  "channel" "ReplyChannel" NOT NULL,
  "until" TIMESTAMPTZ(3),
  "askedById" TEXT NOT NULL,
  "answer" "ReplyAnswer",
  "words" TEXT NOT NULL DEFAULT '',
  "answeredAt" TIMESTAMPTZ(3),
  "notedById" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  "enteredAt" TIMESTAMPTZ(3) NOT NULL,
  "withdrawnAt" TIMESTAMPTZ(3),
  CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReplyStatement" (
  "replyId" TEXT NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "claimId" TEXT,
  "words" TEXT NOT NULL,
  CONSTRAINT "ReplyStatement_pkey" PRIMARY KEY ("replyId", "ordinal")
);

CREATE INDEX "Reply_articleId_enteredAt_id_idx" ON "Reply"("articleId", "enteredAt", "id");
CREATE INDEX "Reply_sourceId_idx" ON "Reply"("sourceId");
CREATE INDEX "Reply_askedById_until_idx" ON "Reply"("askedById", "until");
CREATE INDEX "ReplyStatement_claimId_idx" ON "ReplyStatement"("claimId");

ALTER TABLE "Reply" ADD CONSTRAINT "Reply_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReplyStatement" ADD CONSTRAINT "ReplyStatement_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ReplyStatement" ADD CONSTRAINT "ReplyStatement_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;
