-- CreateEnum
CREATE TYPE "person_kind" AS ENUM ('guest', 'account');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('learner', 'teacher', 'admin');

-- CreateTable
CREATE TABLE "persons" (
    "id" UUID NOT NULL,
    "kind" "person_kind" NOT NULL,
    "email" TEXT,
    "password_hash" TEXT,
    "name" TEXT,
    "role" "role" NOT NULL DEFAULT 'learner',
    "locale" TEXT NOT NULL,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "guest_token_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "persons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oauth_accounts" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "oauth_accounts_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "exercise_revisions" (
    "slug" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "content" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exercise_revisions_pkey" PRIMARY KEY ("slug","revision")
);

-- CreateTable
CREATE TABLE "attempts" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "exercise" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "answer" JSON NOT NULL,
    "notation" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "verdict" JSON NOT NULL,
    "verdict_kind" TEXT NOT NULL,
    "counted" BOOLEAN NOT NULL,
    "credit" DOUBLE PRECISION,
    "engine_version" TEXT NOT NULL,
    "idempotency_key" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" BIGSERIAL NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" UUID,
    "actor_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "persons_email_key" ON "persons"("email");

-- CreateIndex
CREATE UNIQUE INDEX "persons_guest_token_hash_key" ON "persons"("guest_token_hash");

-- CreateIndex
CREATE INDEX "oauth_accounts_person_id_idx" ON "oauth_accounts"("person_id");

-- CreateIndex
CREATE INDEX "attempts_person_id_exercise_part_created_at_idx" ON "attempts"("person_id", "exercise", "part", "created_at");

-- CreateIndex
CREATE INDEX "attempts_exercise_revision_idx" ON "attempts"("exercise", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "attempts_person_id_idempotency_key_key" ON "attempts"("person_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "audit_entries_subject_id_idx" ON "audit_entries"("subject_id");

-- CreateIndex
CREATE INDEX "audit_entries_actor_id_idx" ON "audit_entries"("actor_id");

-- AddForeignKey
ALTER TABLE "oauth_accounts" ADD CONSTRAINT "oauth_accounts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_exercise_revision_fkey" FOREIGN KEY ("exercise", "revision") REFERENCES "exercise_revisions"("slug", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;
