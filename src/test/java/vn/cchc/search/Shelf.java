package vn.cchc.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.cchc.library.Audience;
import vn.cchc.library.Cataloguing;
import vn.cchc.library.DocumentDraft;
import vn.cchc.library.DocumentId;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.library.RelationDraft;
import vn.cchc.library.RelationKind;
import vn.cchc.library.Validity;
import vn.cchc.vietnamese.DocumentType;

/** Invented documents of the invented Tỉnh Minh Họa, told by their issuers from others in the same portal. */
public final class Shelf {

    /** Filtering by these leaves only what this shelf holds. */
    public static final Set<String> ISSUERS = Set.of(
            "Sở Thông tin và Truyền thông tỉnh Minh Họa",
            "Ủy ban nhân dân huyện Sông Xanh",
            "Ủy ban nhân dân tỉnh Minh Họa",
            "Tỉnh ủy Minh Họa",
            "Sở Nội vụ tỉnh Minh Họa",
            "Văn phòng tỉnh Minh Họa");

    private final Cataloguing cataloguing;

    public Shelf(Cataloguing cataloguing) {
        this.cataloguing = cataloguing;
    }

    /** A document to be put on the shelf. */
    public record Book(
            @Nullable String number,
            DocumentType type,
            String title,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            Validity validity,
            Audience audience,
            List<ProvisionDraft> provisions,
            List<RelationDraft> relations) {

        public static Book of(
                @Nullable String number, DocumentType type, String title, String issuer, String issuedOn) {
            return new Book(
                    number,
                    type,
                    title,
                    issuer,
                    LocalDate.parse(issuedOn),
                    Validity.IN_FORCE,
                    Audience.PUBLIC,
                    List.of(),
                    List.of());
        }

        public Book consolidating(String other) {
            return new Book(
                    number,
                    type,
                    title,
                    issuer,
                    issuedOn,
                    validity,
                    audience,
                    provisions,
                    List.of(new RelationDraft(RelationKind.CONSOLIDATES, null, other, null, null, null)));
        }

        public Book with(String heading, String text) {
            List<ProvisionDraft> more = new ArrayList<>(provisions);
            more.add(new ProvisionDraft("Điều " + (more.size() + 1), heading, text));
            return new Book(number, type, title, issuer, issuedOn, validity, audience, more, relations);
        }

        public Book being(Validity validity) {
            return new Book(number, type, title, issuer, issuedOn, validity, audience, provisions, relations);
        }

        public Book forThe(Audience audience) {
            return new Book(number, type, title, issuer, issuedOn, validity, audience, provisions, relations);
        }

        DocumentDraft draft() {
            return new DocumentDraft(
                    number,
                    type,
                    title,
                    issuer,
                    issuedOn,
                    null,
                    null,
                    null,
                    validity,
                    "theo văn bản",
                    null,
                    false,
                    audience,
                    Set.of(),
                    null,
                    provisions,
                    relations,
                    Set.of());
        }
    }

    /** Stores and publishes; what was withdrawn from the shelf before is published again. */
    public List<DocumentId> publish(Book... books) {
        return asLibrarian(() ->
                cataloguing.store(List.of(books).stream().map(Book::draft).toList(), UUID.randomUUID()).stream()
                        .map(outcome -> {
                            if (outcome.id() == null) {
                                throw new IllegalStateException("refused: " + outcome);
                            }
                            if (outcome.kind() != Cataloguing.Outcome.Kind.ADDED) {
                                cataloguing.publish(outcome.id());
                            }
                            return outcome.id();
                        })
                        .toList());
    }

    /** Stores what a published book says now. */
    public void change(Book book) {
        asLibrarian(() -> cataloguing.store(List.of(book.draft()), UUID.randomUUID()));
    }

    public DocumentId keepAsDraft(Book book) {
        return asLibrarian(() -> cataloguing.add(book.draft()));
    }

    public void withdraw(DocumentId id) {
        asLibrarian(() -> {
            cataloguing.withdraw(id);
            return id;
        });
    }

    static <T> T asLibrarian(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "thuthu", null, AuthorityUtils.createAuthorityList("ROLE_LIBRARIAN")));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
