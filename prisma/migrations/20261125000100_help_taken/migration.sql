-- CreateEnum
CREATE TYPE "help_kind" AS ENUM ('hint', 'solution');

-- CreateTable
CREATE TABLE "help_taken" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "exercise" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "kind" "help_kind" NOT NULL,
    "hint" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "help_taken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "help_taken_person_id_exercise_seed_part_kind_hint_key" ON "help_taken"("person_id", "exercise", "seed", "part", "kind", "hint");

-- CreateIndex
CREATE INDEX "help_taken_exercise_revision_idx" ON "help_taken"("exercise", "revision");

-- AddForeignKey
ALTER TABLE "help_taken" ADD CONSTRAINT "help_taken_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_taken" ADD CONSTRAINT "help_taken_exercise_revision_fkey" FOREIGN KEY ("exercise", "revision") REFERENCES "exercise_revisions"("slug", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a schema cannot say.
ALTER TABLE "help_taken"
    ADD CONSTRAINT "help_taken_hint_has_id" CHECK (("kind" = 'hint') = ("hint" <> ''));

-- For every table of rows that belong to a person and are only ever added.
CREATE FUNCTION keep_with_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        -- A row goes with its person, whose own row is gone by then.
        IF NOT EXISTS (SELECT FROM "persons" WHERE "id" = OLD."person_id") THEN
            RETURN OLD;
        END IF;
    ELSIF EXISTS (SELECT FROM "persons" WHERE "id" = OLD."person_id" AND "kind" = 'guest')
        AND EXISTS (SELECT FROM "persons" WHERE "id" = NEW."person_id" AND "kind" = 'account')
        AND to_jsonb(NEW) - 'person_id' = to_jsonb(OLD) - 'person_id' THEN
        -- It moves with a guest to the account of the same person; nothing else about it changes.
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "help_taken_append_only" BEFORE UPDATE OR DELETE ON "help_taken"
    FOR EACH ROW EXECUTE FUNCTION keep_with_person();
CREATE TRIGGER "help_taken_never_emptied" BEFORE TRUNCATE ON "help_taken"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
