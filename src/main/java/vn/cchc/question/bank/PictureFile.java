package vn.cchc.question.bank;

import vn.cchc.files.Picture;
import vn.cchc.files.PictureRefused;
import vn.cchc.question.QuestionRefused;

/**
 * A question's picture, drawn anew from what somebody uploaded.
 *
 * @param mediaType of {@code bytes}
 */
record PictureFile(byte[] bytes, String mediaType) {

    static final int LARGEST = Picture.LARGEST;

    /** @throws QuestionRefused where it is no picture, or too large a one */
    static PictureFile of(byte[] uploaded) {
        try {
            var picture = Picture.of(uploaded);
            return new PictureFile(picture.bytes(), picture.mediaType());
        } catch (PictureRefused refused) {
            throw switch (refused.reason()) {
                case UNKNOWN -> new QuestionRefused("question.picture.unknown");
                case TOO_LARGE -> new QuestionRefused("question.picture.large", String.valueOf(LARGEST >> 20));
                case TOO_MANY_PIXELS -> new QuestionRefused("question.picture.pixels");
            };
        }
    }
}
