-- What must never change cannot be emptied either: a row's trigger does not see TRUNCATE.
CREATE TRIGGER "Revision_never_emptied" BEFORE TRUNCATE ON "Revision"
  FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();

CREATE TRIGGER "Activity_never_emptied" BEFORE TRUNCATE ON "Activity"
  FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();

CREATE TRIGGER "Review_never_emptied" BEFORE TRUNCATE ON "Review"
  FOR EACH STATEMENT EXECUTE FUNCTION tickmark_refuse_change();
