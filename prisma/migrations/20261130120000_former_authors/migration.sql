-- Whoever deletes their account takes their name from what they published.
CREATE OR REPLACE FUNCTION keep_authored_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    same "authored_revisions" := NEW;
BEGIN
    same."author_id" := OLD."author_id";
    -- The author's own row is gone by then. As text, for JSON is compared in no other way.
    IF NEW."author_id" IS NULL AND row_to_json(same)::text = row_to_json(OLD)::text
        AND NOT EXISTS (SELECT FROM "persons" WHERE "id" = OLD."author_id") THEN
        NEW."author_name" := '';
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'authored_revisions is append-only: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;

-- Of those who have gone already.
UPDATE "authored_revisions" SET "author_id" = NULL WHERE "author_id" IS NULL;

ALTER TABLE "authored_revisions"
    ADD CONSTRAINT "authored_revisions_name_goes" CHECK ("author_id" IS NOT NULL OR "author_name" = '');
