package vn.cchc.intake.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.cchc.extraction.Extraction;
import vn.cchc.extraction.Page;
import vn.cchc.extraction.SignatureCheck;
import vn.cchc.intake.recognition.Found;
import vn.cchc.intake.recognition.PersonalDataScan;
import vn.cchc.intake.recognition.Recognized;
import vn.cchc.intake.recognition.Secrecy;
import vn.cchc.intake.recognition.Signer;
import vn.cchc.jobs.Job;
import vn.cchc.library.DocumentDraft;
import vn.cchc.vietnamese.DocumentType;
import vn.cchc.vietnamese.VietnameseText;

/** Says what was read off a file and what about it a person has to look at. A pure function. */
public final class Readings {

    /** Below this a person looks at the place. */
    static final double SURE = 0.8;

    private static final int LATEST_YEARS_AHEAD = 1;

    private static final int MOST_HEAD_BLOCKS = 25;
    private static final Pattern DRAFT = Pattern.compile("\\W*(?:du thao|dt)(?:\\W.{0,30})?");

    private Readings() {}

    public static Reading of(Extraction extraction, Recognized read, DocumentDraft draft, LocalDate today) {
        List<Reading.Field> fields = fields(read);
        return new Reading(
                extraction.mediaType(),
                extraction.paged()
                        ? extraction.pages().stream().map(Readings::sheet).toList()
                        : List.of(),
                fields,
                extraction.signatures(),
                read.secrecy().stream().map(Found::value).distinct().toList(),
                doubts(extraction, read, fields, draft, today));
    }

    private static Reading.Sheet sheet(Page page) {
        return new Reading.Sheet(
                page.number(),
                page.width(),
                page.height(),
                page.origin() == Page.Origin.OCR,
                Math.round(page.confidence() * 100) / 100.0);
    }

    private static List<Reading.Field> fields(Recognized read) {
        List<Reading.Field> fields = new ArrayList<>();
        add(
                fields,
                Reading.Name.NUMBER,
                read.number().map(found -> found.as(found.value().display())));
        add(
                fields,
                Reading.Name.TYPE,
                read.type().map(found -> found.as(found.value().vietnameseName())));
        add(fields, Reading.Name.TITLE, read.title());
        add(fields, Reading.Name.ISSUER, read.issuer());
        add(fields, Reading.Name.PLACE, read.place());
        add(
                fields,
                Reading.Name.ISSUED_ON,
                read.issuedOn().map(found -> found.as(found.value().toString())));
        add(
                fields,
                Reading.Name.EFFECTIVE_ON,
                read.effectiveOn().map(found -> found.as(found.value().toString())));
        for (Found<Signer> signer : read.signers()) {
            add(
                    fields,
                    Reading.Name.SIGNER,
                    Optional.of(signer.as(signer.value().written())));
            if (!signer.value().authority().isEmpty()) {
                String authority = String.join(" / ", signer.value().authority());
                add(fields, Reading.Name.AUTHORITY, Optional.of(signer.as(authority)));
            }
        }
        read.recipients().stream()
                .findFirst()
                .ifPresent(first -> add(
                        fields,
                        Reading.Name.RECIPIENTS,
                        Optional.of(first.as(String.join(
                                "; ",
                                read.recipients().stream().map(Found::value).toList())))));
        return fields;
    }

    private static void add(List<Reading.Field> fields, Reading.Name name, Optional<Found<String>> found) {
        found.ifPresent(
                f -> fields.add(new Reading.Field(name, f.value(), f.confidence(), f.page(), f.box(), f.written())));
    }

    private static List<Job.Reason> doubts(
            Extraction extraction, Recognized read, List<Reading.Field> fields, DocumentDraft draft, LocalDate today) {
        List<Job.Reason> doubts = new ArrayList<>();
        if (!read.secrecy().isEmpty()) {
            doubts.add(Job.Reason.of("intake.doubt.internal"));
        }
        PersonalDataScan.Count personal = PersonalDataScan.count(extraction.text());
        if (personal.isFound()) {
            doubts.add(Job.Reason.of(
                    "intake.doubt.personal",
                    String.valueOf(personal.nationalIds()),
                    String.valueOf(personal.phones())));
        }
        if (read.number().isEmpty() && draft.type() != DocumentType.OTHER) {
            doubts.add(Job.Reason.of("intake.doubt.no-number"));
        }
        if (read.number()
                .filter(found -> found.value().display().startsWith("/")
                        || found.value().display().startsWith("-"))
                .isPresent()) {
            doubts.add(Job.Reason.of("intake.doubt.open-number"));
        }
        if (saysDraft(extraction)) {
            doubts.add(Job.Reason.of("intake.doubt.draft"));
        }
        if (read.issuedOn().isEmpty()) {
            doubts.add(Job.Reason.of("intake.doubt.no-date"));
        }
        if (read.issuedOn()
                .filter(found -> found.value().isAfter(today.plusYears(LATEST_YEARS_AHEAD)))
                .isPresent()) {
            doubts.add(Job.Reason.of("intake.doubt.future-date"));
        }
        if (read.type().isEmpty()) {
            doubts.add(Job.Reason.of("intake.doubt.no-type"));
        }
        if (draft.issuer() == null) {
            doubts.add(Job.Reason.of("intake.doubt.no-issuer"));
        }
        if (read.title().isEmpty()) {
            doubts.add(Job.Reason.of("intake.doubt.no-title"));
        }
        fields.stream()
                .filter(field -> field.confidence() < SURE && field.name() != Reading.Name.RECIPIENTS)
                .map(field -> Job.Reason.of(
                        "intake.doubt.unsure." + field.name(), String.valueOf(Math.round(field.confidence() * 100))))
                .distinct()
                .forEach(doubts::add);
        for (SignatureCheck signature : extraction.signatures()) {
            if (signature.state() != SignatureCheck.State.INTACT) {
                doubts.add(Job.Reason.of("intake.doubt.signature." + signature.state(), signature.signer()));
            }
        }
        extraction.findings().forEach(finding -> doubts.add(new Job.Reason(finding.key(), finding.arguments())));
        return doubts;
    }

    private static boolean saysDraft(Extraction extraction) {
        return extraction.pages().stream()
                .limit(1)
                .flatMap(page -> page.blocks().stream())
                .limit(MOST_HEAD_BLOCKS)
                .anyMatch(block ->
                        DRAFT.matcher(VietnameseText.fold(block.text()).strip()).matches());
    }

    /** Whether only a reading without a doubt was made. */
    static boolean isSure(Reading reading) {
        return reading.doubts().isEmpty() && reading.secrecy().stream().noneMatch(mark -> mark == Secrecy.INTERNAL);
    }
}
