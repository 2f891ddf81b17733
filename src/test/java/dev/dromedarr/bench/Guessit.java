package dev.dromedarr.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks guessit, a parser in Python, the same names; it answers where {@code python3} knows it. */
final class Guessit {

    private static final String SCRIPT = """
            import sys
            from guessit import guessit
            def many(value):
                return value if isinstance(value, list) else [] if value is None else [value]
            def one(value):
                values = many(value)
                return '' if not values else str(values[0])
            sys.stdout.reconfigure(encoding='utf-8')
            for line in open(sys.argv[1], encoding='utf-8'):
                try:
                    said = guessit(line.rstrip('\\n'))
                except Exception:
                    said = {}
                episodes = many(said.get('episode')) or many(said.get('absolute_episode'))
                print('\\t'.join([one(said.get('title')).replace('\\t', ' '), one(said.get('year')), one(said.get('season')),
                    ','.join(str(e) for e in episodes if isinstance(e, int)), one(said.get('date')), one(said.get('screen_size')), one(said.get('source'))]))
            """;

    private Guessit() {}

    static Optional<Scores> scores(List<LabelledName> labels) throws IOException, InterruptedException {
        for (String python : List.of("python3", "/usr/bin/python3")) {
            Optional<List<String>> lines = ask(python, labels);
            if (lines.isPresent() && lines.get().size() == labels.size()) {
                Scores scores = new Scores();
                for (int i = 0; i < labels.size(); i++) {
                    scores.add(labels.get(i), Answer.ofGuessit(lines.get().get(i)));
                }
                return Optional.of(scores);
            }
        }
        return Optional.empty();
    }

    private static Optional<List<String>> ask(String python, List<LabelledName> labels)
            throws IOException, InterruptedException {
        Path names = Files.createTempFile("names", ".txt");
        Path answers = Files.createTempFile("answers", ".txt");
        try {
            Files.write(names, labels.stream().map(LabelledName::name).toList());
            Process process = new ProcessBuilder(python, "-", names.toString())
                    .redirectOutput(answers.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream script = process.getOutputStream()) {
                script.write(SCRIPT.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended before it read the script; its status tells.
            }
            boolean done = process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
            return done ? Optional.of(Files.readAllLines(answers)) : Optional.empty();
        } catch (IOException e) {
            // No python3 here.
            return Optional.empty();
        } finally {
            Files.deleteIfExists(names);
            Files.deleteIfExists(answers);
        }
    }
}
