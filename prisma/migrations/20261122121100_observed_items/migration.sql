-- AlterTable
ALTER TABLE "grade_event" ADD COLUMN     "observed" INTEGER[] DEFAULT ARRAY[]::INTEGER[];
