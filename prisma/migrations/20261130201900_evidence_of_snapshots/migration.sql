-- Evidence leans on what the desk fetched and kept, and says where in its text the excerpt stands.
ALTER TABLE "Evidence" ADD COLUMN "snapshotId" TEXT, ADD COLUMN "excerptAt" JSONB;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Evidence_snapshotId_idx" ON "Evidence"("snapshotId");
