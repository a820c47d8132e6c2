package vn.cchc.organization.register;

/** The register at one moment, with what finds things in it. */
public record Snapshot(long revision, UnitTree tree, UnitIndex index) {

    static Snapshot of(long revision, UnitTree tree) {
        return new Snapshot(revision, tree, new UnitIndex(tree));
    }
}
