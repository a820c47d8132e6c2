package vn.cchc.question.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.cchc.question.WrittenQuestion;

/** The forms in which questions are written. */
public enum QuestionFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] write(List<WrittenQuestion> questions) {
            return XlsxWriter.write(questions);
        }
    },
    GIFT("gift.txt", "text/plain;charset=UTF-8") {
        @Override
        public byte[] write(List<WrittenQuestion> questions) {
            return GiftWriter.write(questions).getBytes(StandardCharsets.UTF_8);
        }
    },
    MOODLE_XML("xml", "application/xml") {
        @Override
        public byte[] write(List<WrittenQuestion> questions) {
            return MoodleXmlWriter.write(questions);
        }
    };

    private final String ending;
    private final String mediaType;

    QuestionFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** @param questions in the form in which they are kept */
    public abstract byte[] write(List<WrittenQuestion> questions);

    /** The end of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
