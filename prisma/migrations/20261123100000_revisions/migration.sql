-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "placedIn" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "changed" JSONB NOT NULL DEFAULT '[]';
