package vn.cchc.initiative.judging;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.cchc.account.AccountLanguages;
import vn.cchc.account.OneTimeLinks;
import vn.cchc.account.PersonId;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.letter.CallLetters;
import vn.cchc.ui.Languages;

/** Tells judges that entries wait for them; those without an account get their link with it, renewed. */
@Component
class JudgeLetters {

    private final JudgingRows rows;
    private final CallLetters letters;
    private final OneTimeLinks links;
    private final AccountLanguages languages;

    JudgeLetters(JudgingRows rows, CallLetters letters, OneTimeLinks links, AccountLanguages languages) {
        this.rows = rows;
        this.letters = letters;
        this.links = links;
        this.languages = languages;
    }

    /** @param sheets that are new to them */
    void waiting(Call call, int stage, Member member, int sheets) {
        var person = PersonId.parse(member.person());
        Map<String, Object> values = Map.of(
                "name", member.name(),
                "call", call.title(),
                "stage", call.stage(stage).title(),
                "number", sheets);
        if (person.kind() == PersonId.Kind.LINK) {
            rows.email(member.id())
                    .ifPresent(address -> links.renew(person.number())
                            .ifPresent(path -> letters.send(
                                    Set.of(address), "waiting-by-link", Languages.VIETNAMESE, path, values)));
        } else {
            var language = languages.of(Set.of(person.number())).getOrDefault(person.number(), Languages.VIETNAMESE);
            letters.address(person)
                    .ifPresent(address -> letters.send(Set.of(address), "waiting", language, "/cham-diem", values));
        }
    }
}
