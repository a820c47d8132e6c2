package vn.cchc.question.exchange;

import java.util.List;
import java.util.Locale;

/** Reads questions from any of the forms the portal knows, by the file's name and by what is inside. */
public final class QuestionFiles {

    /** Endings of the files that can be read. */
    public static final List<String> ENDINGS = List.of(".xlsx", ".docx", ".xml", ".txt", ".gift", ".yaml", ".yml");

    private QuestionFiles() {}

    /**
     * What the file holds.
     *
     * @throws UnreadableFile where it can't be read at all
     */
    public static ReadQuestions read(String name, byte[] file) {
        FileLimits.checkSize(file);
        ReadQuestions read = contents(name.toLowerCase(Locale.ROOT), file);
        if (read.questions().isEmpty() && read.bad().isEmpty()) {
            throw new UnreadableFile("question.file.none");
        }
        return read;
    }

    private static ReadQuestions contents(String name, byte[] file) {
        if (isArchive(file)) {
            return name.endsWith(".docx") ? WordQuestions.read(file) : XlsxQuestions.read(file);
        }
        if (isOldOffice(file)) {
            throw new UnreadableFile("question.file.old");
        }
        if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
            throw new UnreadableFile("question.file.broken");
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            QuestionsYaml.Contents contents = QuestionsYaml.read(file);
            return new ReadQuestions(contents.questions(), contents.bad());
        }
        if (name.endsWith(".xml")) {
            return MoodleXml.read(file);
        }
        String text = FileLimits.text(file);
        if (name.endsWith(".gift") || name.endsWith(".gift.txt") || !Aiken.looksLike(text) && Gift.looksLike(text)) {
            return Gift.read(text);
        }
        if (Aiken.looksLike(text)) {
            return Aiken.read(text);
        }
        throw new UnreadableFile("question.file.unknown");
    }

    private static boolean isArchive(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Word and Excel as they were before 2007. */
    private static boolean isOldOffice(byte[] file) {
        return file.length > 4
                && file[0] == (byte) 0xD0
                && file[1] == (byte) 0xCF
                && file[2] == (byte) 0x11
                && file[3] == (byte) 0xE0;
    }
}
