package vn.cchc.extraction.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the supervised process is started: the same Java, the same classes, little memory, nothing of the portal's environment. */
final class Launch {

    private static final List<String> KEPT = List.of("PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX", "TZ");
    private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private Launch() {}

    static Process start(int megabytes, Path scratch) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:MaxDirectMemorySize=64m",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-Dorg.apache.pdfbox.rendering.UsePureJavaCMYKConversion=true",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        String classPath = absolute(System.getProperty("java.class.path"));
        command.add("-cp");
        command.add(classPath);
        if (isFatJar(classPath)) {
            command.add("-Dloader.main=" + ReadingMain.class.getName());
            command.add(LOADER);
        } else {
            command.add(ReadingMain.class.getName());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(KEPT);
        environment.put("OMP_THREAD_LIMIT", "1");
        builder.directory(scratch.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    /** The process works in a folder of its own. */
    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isFatJar(String classPath) throws IOException {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            return jar.getEntry("BOOT-INF/classes/") != null;
        }
    }
}
