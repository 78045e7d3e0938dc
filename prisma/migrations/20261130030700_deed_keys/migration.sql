-- A deed that was asked for under a key is done once: the key is taken in the deed's own transaction and kept a day.
CREATE TABLE "DeedKey" (
  "who" TEXT NOT NULL,
  "key" TEXT NOT NULL,
  "endpoint" TEXT NOT NULL,
  "digest" TEXT NOT NULL,
  "madeId" TEXT NOT NULL,
  "sealed" TEXT,
  "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "DeedKey_pkey" PRIMARY KEY ("who", "key")
);
CREATE INDEX "DeedKey_at_idx" ON "DeedKey" ("at");
