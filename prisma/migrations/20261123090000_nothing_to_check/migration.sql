-- CreateTable
CREATE TABLE "ClearedSentence" (
    "revisionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClearedSentence_pkey" PRIMARY KEY ("revisionId","start")
);

-- AddForeignKey
ALTER TABLE "ClearedSentence" ADD CONSTRAINT "ClearedSentence_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
