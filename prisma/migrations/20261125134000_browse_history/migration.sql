-- The histories of all articles and the desk's own are read together, the newest first, by what is asked for.
CREATE INDEX "DeskActivity_at_seq_idx" ON "DeskActivity"("at", "seq");
CREATE INDEX "Activity_at_articleId_seq_idx" ON "Activity"("at", "articleId", "seq");
CREATE INDEX "Activity_actorId_at_idx" ON "Activity"("actorId", "at");
CREATE INDEX "Activity_kind_at_idx" ON "Activity"("kind", "at");
