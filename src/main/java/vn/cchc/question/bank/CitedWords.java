package vn.cchc.question.bank;

import java.util.List;
import java.util.Optional;
import vn.cchc.library.Provision;
import vn.cchc.vietnamese.ProvisionLabels;
import vn.cchc.vietnamese.ProvisionPart;

/** The words that a provision's key such as {@code art-5/cl-2/pt-a} stands for. */
record CitedWords(String label, String heading, String text) {

    static Optional<CitedWords> of(List<Provision> provisions, String key) {
        String[] path = key.split("/");
        return provisions.stream()
                .filter(provision -> provision.key().equals(path[0]))
                .findFirst()
                .flatMap(provision -> within(provision, path));
    }

    private static Optional<CitedWords> within(Provision provision, String[] path) {
        ProvisionPart part = ProvisionLabels.split(provision.text());
        for (int at = 1; at < path.length; at++) {
            String segment = path[at];
            Optional<ProvisionPart> child = part.parts().stream()
                    .filter(one -> one.key().equals(segment))
                    .findFirst();
            if (child.isEmpty()) {
                return Optional.empty();
            }
            part = child.get();
        }
        return Optional.of(new CitedWords(
                provision.label(),
                provision.heading(),
                part.text(provision.text()).strip()));
    }
}
