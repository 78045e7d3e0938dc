-- Who has to answer soon is found without reading all who were ever asked.
CREATE INDEX "Reply_until_idx" ON "Reply"("until");
