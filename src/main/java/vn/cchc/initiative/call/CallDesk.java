package vn.cchc.initiative.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.account.May;
import vn.cchc.account.Role;
import vn.cchc.account.Scope;
import vn.cchc.audit.AuditTrail;
import vn.cchc.initiative.Call;
import vn.cchc.initiative.CallState;
import vn.cchc.initiative.RulesRefused;
import vn.cchc.initiative.rules.CallFile;
import vn.cchc.initiative.rules.CallRules;
import vn.cchc.initiative.rules.RuleProblem;
import vn.cchc.initiative.rules.RulesCheck;
import vn.cchc.initiative.rules.Stage;

/** Preparing, publishing, amending and ending calls. */
@Service
public class CallDesk {

    private static final int LONGEST_REASON = 2_000;

    private final CallTable table;
    private final May may;
    private final AuditTrail trail;
    private final Clock clock;

    CallDesk(CallTable table, May may, AuditTrail trail, Clock clock) {
        this.table = table;
        this.may = may;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A new draft.
     *
     * @throws RulesRefused where the rules can't stand, or the address is taken
     */
    @Transactional
    public long create(CallFile file) {
        may.require(Scope.PORTAL, Role.ORGANIZER);
        return add(file);
    }

    /** Without asking who: for what the demonstration shows. */
    @Transactional
    long add(CallFile file) {
        refuse(RulesCheck.of(file));
        if (table.find(file.slug()).isPresent()) {
            throw new RulesRefused(List.of(RuleProblem.of("slug", "taken", file.slug())));
        }
        long id = table.add(file, actor(), clock.instant());
        trail.record("call.created", subject(file.slug()), Map.of());
        return id;
    }

    /** Replaces a draft; its address stays. */
    @Transactional
    public void revise(long id, CallFile file) {
        var call = require(id);
        refuse(RulesCheck.of(file));
        if (call.state() != CallState.DRAFT) {
            throw new IllegalStateException("Published rules change by an amendment: " + call.slug());
        }
        table.replace(id, file, clock.instant());
        trail.record("call.revised", subject(call.slug()), Map.of());
    }

    @Transactional
    public void publish(long id) {
        publish(require(id));
    }

    @Transactional
    void publish(Call call) {
        refuse(RulesCheck.of(call.rules()));
        if (!table.move(call.id(), CallState.DRAFT, CallState.PUBLISHED, clock.instant())) {
            throw new IllegalStateException("Only a draft can be published: " + call.slug());
        }
        trail.record("call.published", subject(call.slug()), Map.of());
    }

    /**
     * Changes published rules as long as no entry has been judged by them: stages, their kinds and their criteria stay as soon as the
     * call has closed.
     */
    @Transactional
    public void amend(long id, CallRules rules, String reason) {
        var call = require(id);
        List<RuleProblem> problems = new ArrayList<>(RulesCheck.of(rules));
        var said = reason(reason, problems);
        if (call.state() == CallState.DRAFT) {
            throw new IllegalStateException("A draft is revised: " + call.slug());
        }
        var now = clock.instant();
        if (call.state() != CallState.PUBLISHED || !now.isBefore(call.closesAt())
                ? !judgedAlike(call.rules(), rules)
                : call.rules().stages().size() != rules.stages().size()) {
            problems.add(RuleProblem.of("stages", "judged"));
        }
        refuse(problems);
        table.hold(id);
        int version = call.rulesVersion() + 1;
        table.addRules(id, version, rules, said, actor(), now);
        table.use(id, version);
        trail.record("call.amended", subject(call.slug()), Map.of("rules", String.valueOf(version)));
    }

    /** Takes entries for longer than was said. */
    @Transactional
    public void extend(long id, Instant closesAt, String reason) {
        var call = require(id);
        List<RuleProblem> problems = new ArrayList<>();
        var said = reason(reason, problems);
        if (!closesAt.isAfter(call.closesAt()) || call.state() != CallState.PUBLISHED) {
            problems.add(RuleProblem.of("closesAt", "not-extended"));
        }
        refuse(problems);
        table.closeAt(id, closesAt);
        trail.record(
                "call.extended",
                subject(call.slug()),
                Map.of("from", call.closesAt().toString(), "to", closesAt.toString(), "reason", said));
    }

    /** Ends a call without results; its entries stay readable for their owners. */
    @Transactional
    public void cancel(long id, String reason) {
        var call = require(id);
        List<RuleProblem> problems = new ArrayList<>();
        var said = reason(reason, problems);
        refuse(problems);
        if (!table.move(id, call.state(), CallState.CANCELLED, clock.instant())
                || call.state() == CallState.RESULTS_PUBLISHED) {
            throw new IllegalStateException("No longer to be cancelled: " + call.slug());
        }
        trail.record("call.cancelled", subject(call.slug()), Map.of("reason", said));
    }

    /** Every version of the rules, the latest first. */
    @Transactional(readOnly = true)
    public List<CallTable.RulesVersion> versions(long id) {
        require(id);
        return table.versions(id);
    }

    private static boolean judgedAlike(CallRules before, CallRules after) {
        return before.stages().stream()
                .map(CallDesk::scored)
                .toList()
                .equals(after.stages().stream().map(CallDesk::scored).toList());
    }

    private static List<Object> scored(Stage stage) {
        return List.of(stage.slug(), stage.kind(), stage.blind(), stage.judges(), stage.criteria(), stage.ties());
    }

    private static String reason(String reason, List<RuleProblem> problems) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            problems.add(RuleProblem.of("reason", "reason", LONGEST_REASON));
        }
        return said;
    }

    private Call require(long id) {
        may.require(Scope.of(Scope.CALL, id), Role.ORGANIZER);
        return table.find(id).orElseThrow(() -> new IllegalArgumentException("No call " + id));
    }

    private static void refuse(List<RuleProblem> problems) {
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
    }

    public static String subject(String slug) {
        return "call:" + slug;
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "portal" : authentication.getName();
    }
}
