package vn.cchc.intake.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.cchc.library.ProvisionDraft;
import vn.cchc.vietnamese.DocumentNumber;
import vn.cchc.vietnamese.DocumentType;

/**
 * What was read off a document. What is not there was not found.
 *
 * @param consolidated whether it puts together a text and what amended it
 * @param bases the paragraphs on which it rests ("Căn cứ …")
 * @param effectiveOn the day its own words give for its taking effect
 * @param recipients those it was sent to
 * @param secrecy marks that keep it from being published
 */
public record Recognized(
        Optional<Found<DocumentNumber>> number,
        Optional<Found<DocumentType>> type,
        Optional<Found<String>> issuer,
        Optional<Found<String>> place,
        Optional<Found<LocalDate>> issuedOn,
        Optional<Found<String>> title,
        boolean consolidated,
        List<Found<String>> bases,
        List<ProvisionDraft> provisions,
        List<Found<Signer>> signers,
        List<Found<String>> recipients,
        Optional<Found<LocalDate>> effectiveOn,
        List<Found<Stated>> relations,
        List<Found<Secrecy>> secrecy) {

    public Recognized {
        bases = List.copyOf(bases);
        provisions = List.copyOf(provisions);
        signers = List.copyOf(signers);
        recipients = List.copyOf(recipients);
        relations = List.copyOf(relations);
        secrecy = List.copyOf(secrecy);
    }

    /** Whether it bears the mark of a state secret. */
    public boolean isSecret() {
        return secrecy.stream().anyMatch(found -> found.value() != Secrecy.INTERNAL);
    }

    /** How many articles it has. */
    public int articles() {
        return (int) provisions.stream()
                .filter(provision -> provision.label().startsWith("Điều "))
                .count();
    }
}
