-- Sources are found by a part of their name as it stands, too.
CREATE INDEX "Source_name_idx" ON "Source" USING GIN ("name" gin_trgm_ops);
