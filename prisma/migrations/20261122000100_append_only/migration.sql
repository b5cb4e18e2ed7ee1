-- What a schema cannot say: who may be what, and which rows stay as they are.

ALTER TABLE "persons"
    ADD CONSTRAINT "persons_account_has_email" CHECK (("kind" = 'account') = ("email" IS NOT NULL)),
    ADD CONSTRAINT "persons_guest_has_token" CHECK (("kind" = 'guest') = ("guest_token_hash" IS NOT NULL)),
    ADD CONSTRAINT "persons_guest_is_plain" CHECK ("kind" = 'account' OR ("password_hash" IS NULL AND "role" = 'learner')),
    ADD CONSTRAINT "persons_email_lower_case" CHECK ("email" = lower("email"));

ALTER TABLE "attempts"
    ADD CONSTRAINT "attempts_credit_range" CHECK ("credit" BETWEEN 0 AND 1);

-- Counters worth nothing after a crash: they need not be synced with every request.
ALTER TABLE "rate_limits" SET UNLOGGED;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "exercise_revisions_immutable" BEFORE UPDATE OR DELETE ON "exercise_revisions"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "exercise_revisions_never_emptied" BEFORE TRUNCATE ON "exercise_revisions"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION keep_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        -- An attempt goes with its person, whose row is gone by then.
        IF NOT EXISTS (SELECT FROM "persons" WHERE "id" = OLD."person_id") THEN
            RETURN OLD;
        END IF;
    ELSIF EXISTS (SELECT FROM "persons" WHERE "id" = OLD."person_id" AND "kind" = 'guest')
        AND EXISTS (SELECT FROM "persons" WHERE "id" = NEW."person_id" AND "kind" = 'account')
        AND (NEW."idempotency_key" IS NULL OR NEW."idempotency_key" = OLD."idempotency_key")
        AND (NEW."id", NEW."exercise", NEW."revision", NEW."seed", NEW."part", NEW."answer"::text, NEW."notation",
             NEW."locale", NEW."verdict"::text, NEW."verdict_kind", NEW."counted", NEW."engine_version", NEW."created_at")
          = (OLD."id", OLD."exercise", OLD."revision", OLD."seed", OLD."part", OLD."answer"::text, OLD."notation",
             OLD."locale", OLD."verdict"::text, OLD."verdict_kind", OLD."counted", OLD."engine_version", OLD."created_at")
        AND NEW."credit" IS NOT DISTINCT FROM OLD."credit" THEN
        -- A guest's attempt moves to the account of the same person; nothing else about it changes.
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'attempts is append-only: % is refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "attempts_append_only" BEFORE UPDATE OR DELETE ON "attempts"
    FOR EACH ROW EXECUTE FUNCTION keep_attempt();
CREATE TRIGGER "attempts_never_emptied" BEFORE TRUNCATE ON "attempts"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
