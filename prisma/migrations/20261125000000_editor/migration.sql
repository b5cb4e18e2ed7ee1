-- CreateEnum
CREATE TYPE "editor" AS ENUM ('text', 'visual');

-- AlterTable
ALTER TABLE "persons" ADD COLUMN     "editor" "editor";
