-- AddForeignKey
ALTER TABLE "saved_comment" ADD CONSTRAINT "saved_comment_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
