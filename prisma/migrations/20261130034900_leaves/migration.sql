-- What an entry covers beside what it is about, the secret that its salts are made from, and the name that its actor bore. Entries of
-- before have none of them and are checked by their own form.
ALTER TABLE "Activity" ADD COLUMN "leaves" JSONB, ADD COLUMN "secret" TEXT, ADD COLUMN "actorName" TEXT;

-- By which name an article's history knows a person.
CREATE INDEX "Activity_articleId_actorId_seq_named_idx" ON "Activity"("articleId", "actorId", "seq") WHERE "actorName" IS NOT NULL;

-- An entry never changes; its secret alone may be burnt, so that nobody can guess from a digest what was taken back.
CREATE FUNCTION tickmark_refuse_all_but_burning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."secret" IS NULL AND OLD."secret" IS NOT NULL AND (to_jsonb(NEW) - 'secret') = (to_jsonb(OLD) - 'secret') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER "Activity_immutable" ON "Activity";
CREATE TRIGGER "Activity_immutable" BEFORE UPDATE OR DELETE ON "Activity" FOR EACH ROW EXECUTE FUNCTION tickmark_refuse_all_but_burning();
