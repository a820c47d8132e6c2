package vn.cchc.plan.reminder;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.plan.desk.PlanTable;
import vn.cchc.plan.evidence.EvidenceSources;
import vn.cchc.ui.Dates;

/** Marks tasks as done once what was linked to them has taken place, and keeps its figures up to date. */
@Service
class LinkedEvidence {

    private final PlanTable table;
    private final EvidenceSources sources;
    private final Dates dates;

    LinkedEvidence(PlanTable table, EvidenceSources sources, Dates dates) {
        this.table = table;
        this.sources = sources;
        this.dates = dates;
    }

    @Transactional
    void follow() {
        for (var source : sources.all()) {
            for (var evidence : table.linked(source.kind())) {
                source.find(evidence.reference()).ifPresent(offer -> table.follow(evidence, offer, dates.today()));
            }
        }
    }
}
