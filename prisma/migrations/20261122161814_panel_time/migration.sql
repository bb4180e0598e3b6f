-- AlterTable
ALTER TABLE "scheme" ADD COLUMN     "panel_days" INTEGER NOT NULL DEFAULT 14;

-- AlterTable
ALTER TABLE "competency_form" ADD COLUMN     "event_seq" INTEGER;
