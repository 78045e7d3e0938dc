-- How many independent sources stand in for a primary one, where the desk asks for that.
ALTER TABLE "Desk" ADD COLUMN "independentSources" INTEGER NOT NULL DEFAULT 2;
