package vn.cchc.intake.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.extraction.Box;
import vn.cchc.extraction.SignatureCheck;
import vn.cchc.intake.recognition.Secrecy;
import vn.cchc.jobs.Job;

/**
 * What was read off a file, kept beside its draft so that a person can look at the places.
 *
 * @param mediaType what the file is by its content
 * @param pages empty where the format has none
 * @param doubts why a person has to look: message keys with arguments
 */
public record Reading(
        String mediaType,
        List<Sheet> pages,
        List<Field> fields,
        List<SignatureCheck> signatures,
        List<Secrecy> secrecy,
        List<Job.Reason> doubts) {

    /** A reading that says nothing. */
    public static final Reading NONE = new Reading("", List.of(), List.of(), List.of(), List.of(), List.of());

    public Reading {
        pages = List.copyOf(pages);
        fields = List.copyOf(fields);
        signatures = List.copyOf(signatures);
        secrecy = List.copyOf(secrecy);
        doubts = List.copyOf(doubts);
    }

    /** What a field says of the document. */
    public enum Name {
        NUMBER,
        TYPE,
        TITLE,
        ISSUER,
        PLACE,
        ISSUED_ON,
        EFFECTIVE_ON,
        SIGNER,
        AUTHORITY,
        RECIPIENTS
    }

    /**
     * A field and where it was read.
     *
     * @param confidence from 0 to 1
     * @param page from 1; 0 where it was worked out
     * @param written the words it was read from
     */
    public record Field(
            Name name,
            String value,
            double confidence,
            int page,
            @Nullable Box box,
            String written) {}

    /**
     * A page.
     *
     * @param width in points
     * @param ocr whether its words were read from a picture
     * @param confidence from 0 to 1
     */
    public record Sheet(int number, double width, double height, boolean ocr, double confidence) {}

    public Optional<Field> field(Name name) {
        return fields.stream().filter(field -> field.name() == name).findFirst();
    }

    public Optional<Sheet> page(int number) {
        return pages.stream().filter(page -> page.number() == number).findFirst();
    }

    /** The same with further doubts. */
    public Reading with(List<Job.Reason> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Job.Reason> all = new java.util.ArrayList<>(doubts);
        all.addAll(more);
        return new Reading(mediaType, pages, fields, signatures, secrecy, all);
    }
}
