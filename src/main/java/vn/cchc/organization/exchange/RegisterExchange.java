package vn.cchc.organization.exchange;

import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.organization.register.RegisterDesk;
import vn.cchc.organization.register.RegisterReader;

/** The register out to files and in from them. */
@Service
@PreAuthorize("hasAnyRole('LIBRARIAN', 'ADMIN')")
public class RegisterExchange {

    /** No file is larger. */
    public static final int LARGEST = 20 << 20;

    private final RegisterReader reader;
    private final RegisterDesk desk;
    private final Words words;

    RegisterExchange(RegisterReader reader, RegisterDesk desk, Words words) {
        this.reader = reader;
        this.desk = desk;
        this.words = words;
    }

    /** Everything as a workbook with a sheet a table. */
    @Transactional(readOnly = true)
    public byte[] xlsx() {
        return XlsxBooks.write(grids());
    }

    /** Everything as an archive with a CSV file a table. */
    @Transactional(readOnly = true)
    public byte[] csv() {
        return CsvBooks.write(grids());
    }

    /**
     * What importing this file would do now.
     *
     * @throws UnreadableFile where it holds no table
     */
    @Transactional(readOnly = true)
    public ImportPlan preview(String fileName, byte[] file) {
        return Planning.of(reader.tree(), reader.headcounts(), read(fileName, file), words);
    }

    /**
     * Stores what the file changes now, all of it in one transaction; rows with problems stay out.
     *
     * @throws UnreadableFile where it holds no table
     */
    @Transactional
    public ImportPlan apply(String fileName, byte[] file) {
        return apply(fileName, read(fileName, file));
    }

    ImportPlan apply(String source, List<Grid> grids) {
        return desk.apply(
                (tree, headcounts) -> Planning.of(tree, headcounts, grids, words), ImportPlan::changes, source);
    }

    private List<Grid> grids() {
        return new BookWriter(reader.tree(), words).write(reader.headcounts());
    }

    private static List<Grid> read(String fileName, byte[] file) {
        if (file.length > LARGEST) {
            throw new UnreadableFile("organization.import.large");
        }
        var name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            return XlsxBooks.read(file);
        }
        if (name.endsWith(".zip")) {
            return CsvBooks.readArchive(file);
        }
        if (name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv")) {
            return List.of(CsvBooks.read(fileName, file));
        }
        throw new UnreadableFile("organization.import.type", fileName);
    }
}
