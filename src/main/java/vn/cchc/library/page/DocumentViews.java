package vn.cchc.library.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.cchc.library.DerivedField;
import vn.cchc.library.DocumentSummary;
import vn.cchc.library.Issuers;
import vn.cchc.library.LegalText;
import vn.cchc.library.Relation;
import vn.cchc.library.Source;
import vn.cchc.organization.Organization;
import vn.cchc.ui.Texts;

/** Words everything a page says about a document, in the reader's language. */
@Component
class DocumentViews {

    private static final int RELATIONS_AT_ONCE = 12;
    private static final int RELATIONS_AT_ALL = 300;

    private final Texts texts;
    private final MessageSource messages;
    private final Issuers issuers;
    private final ZoneId zone;

    DocumentViews(
            Texts texts, MessageSource messages, Issuers issuers, @Value("${cchc.zone:Asia/Ho_Chi_Minh}") ZoneId zone) {
        this.texts = texts;
        this.messages = messages;
        this.issuers = issuers;
        this.zone = zone;
    }

    DocumentView of(
            LegalText text,
            Passages passages,
            CitedDocuments cited,
            @Nullable String query,
            Addresses to,
            Locale locale) {
        return new Wording(text, locale, to).view(passages, cited, query);
    }

    /** The provisions alone, for paper that is laid out in pieces. */
    List<ProvisionView> provisions(LegalText text, TextMarkup markup) {
        ProvisionViews provisions = new ProvisionViews(text.summary(), text.provisions(), markup);
        return text.provisions().stream().map(provisions::of).toList();
    }

    /** Where links to documents lead: to the interactive view or to the plain page. */
    enum Addresses {
        VIEW,
        PLAIN;

        String of(DocumentSummary document) {
            return "/van-ban/" + document.slug() + (this == PLAIN ? ".html" : "");
        }
    }

    /** One document in one language. */
    private final class Wording {

        private final LegalText text;
        private final DocumentSummary document;
        private final Locale locale;
        private final Addresses to;

        Wording(LegalText text, Locale locale, Addresses to) {
            this.text = text;
            this.document = text.summary();
            this.locale = locale;
            this.to = to;
        }

        DocumentView view(Passages passages, CitedDocuments cited, @Nullable String query) {
            TextMarkup markup = new TextMarkup(passages, cited, to::of);
            String title = CleanText.line(document.title());
            List<ProvisionView> provisions = provisions(text, markup);
            List<DocumentView.Link> relations =
                    text.relations().stream().map(this::link).toList();
            int shown = Math.min(relations.size(), RELATIONS_AT_ALL);
            String number = CleanText.line(document.number());
            Source source = text.source();
            return new DocumentView(
                    number.isEmpty() ? null : number,
                    DocumentView.Badge.of(document.validity(), say("page.validity." + document.validity())),
                    title,
                    new TextMarkup(passages, CitedDocuments.NONE, to::of).of(title),
                    about(),
                    Citations.of(document),
                    say("page.attribution", say("ui.portal"), Citations.of(document)),
                    "/van-ban/" + document.slug(),
                    "/van-ban/" + document.slug(),
                    query,
                    document.summary(),
                    summaryOf(),
                    source == null ? null : CleanText.webAddress(source.url()),
                    provisions.stream()
                            .map(p -> new DocumentView.Entry(p.id(), p.level() - 1, p.title()))
                            .toList(),
                    provisions,
                    validityNotes(),
                    relations.subList(0, Math.min(shown, RELATIONS_AT_ONCE)),
                    relations.subList(Math.min(shown, RELATIONS_AT_ONCE), shown),
                    relations.size() - shown,
                    facts());
        }

        private String about() {
            String type = say("page.type." + document.type());
            String issuer = CleanText.line(document.issuer());
            String what = issuer.isEmpty() ? type : say("page.about.by", type, issuer);
            if (document.issuedOn() != null) {
                return say("page.about.on", what, day(document.issuedOn()));
            }
            return document.year() == null
                    ? what
                    : say("page.about.in", what, document.year().toString());
        }

        private String summaryOf() {
            Source source = text.source();
            if (!document.summary() || source == null) {
                return document.summary() ? say("page.summary.unsourced") : "";
            }
            LocalDate posted = source.postedOn();
            return posted == null ? say("page.summary") : say("page.summary.posted", day(posted));
        }

        private List<String> validityNotes() {
            List<String> notes = new ArrayList<>();
            String basis = CleanText.line(text.validityBasis());
            if (!basis.isEmpty()) {
                notes.add(basis);
            }
            if (text.derived().contains(DerivedField.VALIDITY)) {
                notes.add(say("page.validity.derived"));
            }
            String by = CleanText.line(text.validityConfirmedBy());
            Instant at = text.validityConfirmedAt();
            if (by.isEmpty()) {
                notes.add(say("page.validity.unconfirmed"));
            } else {
                notes.add(
                        at == null
                                ? say("page.validity.confirmed", by)
                                : say("page.validity.confirmed.at", by, day(at)));
            }
            return notes;
        }

        private DocumentView.Link link(Relation relation) {
            DocumentSummary other = relation.other();
            String number = CleanText.line(other == null ? relation.otherNumber() : other.number());
            String name = number.isEmpty() && other != null ? CleanText.line(other.title()) : number;
            LocalDate day = other == null ? relation.otherIssuedOn() : other.issuedOn();
            String issuer = CleanText.line(other == null ? relation.otherIssuer() : other.issuer());
            String place = relation.otherKey() == null ? "" : Citations.place(CleanText.line(relation.otherKey()));
            String verb = say("page.relation." + relation.kind() + (relation.outgoing() ? ".out" : ".in"));
            String how = Stream.of(
                            issuer,
                            place.isEmpty() ? verb : verb + " (" + place + ")",
                            say(other == null ? "page.relation.absent" : "page.validity." + other.validity())
                                    .toLowerCase(locale))
                    .filter(words -> !words.isEmpty())
                    .reduce((one, two) -> one + "; " + two)
                    .orElse("");
            String own = relation.ownKey();
            return new DocumentView.Link(
                    other == null ? null : to.of(other),
                    name.isEmpty() ? say("page.unnumbered") : name,
                    day(day),
                    how,
                    own,
                    own == null ? "" : Citations.capital(Citations.place(CleanText.line(own))));
        }

        private List<DocumentView.Fact> facts() {
            List<DocumentView.Fact> facts = new ArrayList<>();
            facts.add(fact("number", document.number(), true, false));
            facts.add(fact("type", say("page.type." + document.type()), false, derived(DerivedField.TYPE)));
            facts.add(fact("issuer", document.issuer(), false, derived(DerivedField.ISSUER)));
            issuers.of(document.issuer(), document.issuedOn())
                    .map(Issuers.Issuer::successors)
                    .filter(successors -> !successors.isEmpty())
                    .ifPresent(successors -> facts.add(fact("issuer-now", names(successors), false, false)));
            if (document.issuedOn() == null && document.year() != null) {
                facts.add(fact("year", document.year().toString(), true, derived(DerivedField.YEAR)));
            }
            facts.add(fact("issued", day(document.issuedOn()), true, false));
            facts.add(fact("posted", day(text.postedOn()), true, false));
            facts.add(fact("effective", day(text.effectiveOn()), true, false));
            facts.add(fact("signer", text.signer(), false, false));
            text.topics().stream()
                    .sorted()
                    .map(topic -> messages.getMessage("topic." + topic, null, CleanText.line(topic), locale))
                    .reduce((one, two) -> one + "; " + two)
                    .ifPresent(topics -> facts.add(fact("topics", topics, false, false)));
            facts.add(source());
            facts.add(fact("version", String.valueOf(text.textVersion()), true, false));
            facts.add(fact("updated", day(text.updatedAt()), true, false));
            return facts;
        }

        private String names(List<Organization> organizations) {
            return organizations.stream().map(Organization::name).collect(Collectors.joining("; "));
        }

        private DocumentView.Fact source() {
            Source source = text.source();
            String label = say("page.record.source");
            if (source == null) {
                return new DocumentView.Fact(label, say("page.unknown"), null, false, false);
            }
            String site = CleanText.line(source.site());
            String words = CleanText.line(source.title())
                    + (site.isEmpty() ? "" : " – " + site)
                    + (source.postedOn() == null ? "" : ", " + day(source.postedOn()));
            return new DocumentView.Fact(label, words, CleanText.webAddress(source.url()), false, false);
        }

        private DocumentView.Fact fact(String key, @Nullable String value, boolean figures, boolean derived) {
            String words = CleanText.line(value);
            return words.isEmpty()
                    ? new DocumentView.Fact(say("page.record." + key), say("page.unknown"), null, false, false)
                    : new DocumentView.Fact(say("page.record." + key), words, null, figures, derived);
        }

        private boolean derived(DerivedField field) {
            return text.derived().contains(field);
        }

        private String day(@Nullable LocalDate day) {
            return day == null ? "" : Citations.DAY.format(day);
        }

        private String day(Instant moment) {
            return Citations.DAY.format(moment.atZone(zone));
        }

        private String say(String key, @Nullable Object... arguments) {
            return texts.in(locale, key, arguments);
        }
    }
}
