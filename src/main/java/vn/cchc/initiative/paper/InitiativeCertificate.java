package vn.cchc.initiative.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.cchc.print.CertificatePage;
import vn.cchc.print.Signature;

/**
 * A certificate for the authors of an awarded or recognised initiative.
 *
 * @param organizer empty for none
 * @param unit of the authors, empty for none
 * @param award what was won; of a recognised initiative it is not named
 * @param call as it stands in a sentence
 * @param address where the result can be checked
 * @param demonstration whether all of it is made up
 */
public record InitiativeCertificate(
        String organizer,
        List<String> authors,
        String unit,
        String title,
        String award,
        String call,
        boolean recognition,
        String code,
        String address,
        LocalDate day,
        Signature signature,
        boolean demonstration) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

    public InitiativeCertificate {
        authors = List.copyOf(authors);
    }

    /** As it is printed, by {@link vn.cchc.print.Printing#certificates}. */
    public CertificatePage page() {
        return new CertificatePage(
                organizer,
                String.join(", ", authors),
                unit,
                recognition ? "là" : "đạt",
                recognition ? authors.size() > 1 ? "Đồng tác giả sáng kiến" : "Tác giả sáng kiến" : award,
                "",
                List.of(
                        recognition ? "“" + title + "”" : "với “" + title + "”",
                        recognition ? "được công nhận tại " + call : call),
                code,
                address,
                DAY.format(day),
                signature,
                demonstration ? "Bản trình diễn: giải thưởng và kết quả đều là hư cấu." : "");
    }
}
