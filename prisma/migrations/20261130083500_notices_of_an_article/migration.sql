-- Who has notices of an article is asked with each deed on it.
CREATE INDEX "Notice_articleId_personId_idx" ON "Notice" ("articleId", "personId");
