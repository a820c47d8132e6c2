package vn.cchc.organization.register;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.cchc.organization.PositionGroup;

/** Reads the register straight from its tables, as its keepers need it. */
@Service
public class RegisterReader {

    private final RegisterTable table;
    private final HeadcountTable headcounts;

    RegisterReader(RegisterTable table, HeadcountTable headcounts) {
        this.table = table;
        this.headcounts = headcounts;
    }

    public UnitTree tree() {
        return table.read();
    }

    /** Every figure there is. */
    public List<Headcount> headcounts() {
        return headcounts.all();
    }

    /** One unit's figures of a year. */
    public Map<PositionGroup, Integer> headcounts(long unit, int year) {
        return headcounts.of(unit, year);
    }

    /** The years for which a unit has figures, newest first. */
    public List<Integer> years(long unit) {
        return headcounts.years(unit);
    }
}
