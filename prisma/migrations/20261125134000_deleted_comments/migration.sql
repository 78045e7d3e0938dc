-- A deleted comment keeps its place, so that its replies still hang together; its words are gone.
ALTER TABLE "Comment" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3);
