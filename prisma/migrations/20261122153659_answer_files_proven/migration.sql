-- AlterTable
ALTER TABLE "late_answer" ADD COLUMN     "is_proven" BOOLEAN;

-- AlterTable
ALTER TABLE "answer_op" ADD COLUMN     "brought_by_id" UUID;
