package vn.cchc.initiative.submission;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.initiative.rules.CallRules;
import vn.cchc.initiative.rules.Entrants.Applicant;

/** What an entry still lacks, by the rules of its call. */
public final class Completeness {

    private static final int WHOLE = 10_000;

    private Completeness() {}

    /** @param signed whether shares were confirmed on paper */
    public static List<EntryProblem> of(
            CallRules rules, Content content, List<Author> authors, List<EntryFile> files, boolean signed) {
        List<EntryProblem> problems = new ArrayList<>();
        if (content.title().isBlank()) {
            problems.add(EntryProblem.of("title", "title"));
        }
        var kind = rules.kind(content.kind());
        if (kind.isEmpty()) {
            problems.add(EntryProblem.of("kind", "kind"));
        }
        if (!rules.fields().isEmpty() && rules.fieldTitle(content.field()).isEmpty()) {
            problems.add(EntryProblem.of("field", "field"));
        }
        if (!rules.entrants().applicants().contains(content.applicant())) {
            problems.add(EntryProblem.of("applicant", "applicant"));
        }
        for (var section : rules.sections()) {
            var text = content.section(section.slug());
            if (section.required() && text.isBlank()) {
                problems.add(EntryProblem.of("section." + section.slug(), "section", section.title()));
            } else if (text.length() > section.most()) {
                problems.add(EntryProblem.of(
                        "section." + section.slug(), "section-long", section.title(), section.most(), text.length()));
            }
        }
        authors(rules, content.applicant(), authors, signed, problems);
        kind.ifPresent(of -> {
            if (files.size() < of.leastFiles()) {
                problems.add(EntryProblem.of("files", "files", of.leastFiles()));
            }
            if (files.size() > of.mostFiles()) {
                problems.add(EntryProblem.of("files", "files-many", of.mostFiles()));
            }
            files.stream()
                    .filter(file -> file.state() == EntryFile.State.REFUSED
                            || of.types().stream().noneMatch(type -> type.includes(file.mediaType())))
                    .forEach(file -> problems.add(EntryProblem.of("files", "file", file.name())));
        });
        return problems;
    }

    private static void authors(
            CallRules rules, Applicant applicant, List<Author> authors, boolean signed, List<EntryProblem> problems) {
        int least = applicant == Applicant.GROUP ? 2 : 1;
        if (authors.size() < least
                || authors.stream().anyMatch(author -> author.name().isBlank())) {
            problems.add(EntryProblem.of("authors", applicant == Applicant.GROUP ? "authors" : "author"));
        }
        if (authors.size() > rules.entrants().mostAuthors()) {
            problems.add(
                    EntryProblem.of("authors", "authors-many", rules.entrants().mostAuthors()));
        }
        if (!authors.isEmpty()
                && (authors.stream().mapToInt(Author::share).sum() != WHOLE
                        || authors.stream().anyMatch(author -> author.share() <= 0))) {
            problems.add(EntryProblem.of("authors", "shares"));
        }
        if (applicant == Applicant.UNIT
                && authors.stream().allMatch(author -> author.unit().isBlank())) {
            problems.add(EntryProblem.of("authors", "unit"));
        }
        if (!signed) {
            authors.stream()
                    .filter(author ->
                            author.confirmedAt() == null && !author.name().isBlank())
                    .forEach(author -> problems.add(EntryProblem.of("authors", "unconfirmed", author.name())));
        }
    }
}
