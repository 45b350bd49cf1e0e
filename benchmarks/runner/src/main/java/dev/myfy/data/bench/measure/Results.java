package dev.myfy.data.bench.measure;

import java.util.List;

/**
 * Everything that a part has measured, as it was measured.
 *
 * @param stamp what it was made with
 * @param cells in the order in which they ran
 * @param statements of each server, endpoint and way
 */
public record Results(Stamp stamp, List<Cell> cells, List<Statements> statements) {}
