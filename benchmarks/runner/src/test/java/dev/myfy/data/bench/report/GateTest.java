package dev.myfy.data.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.myfy.data.bench.load.Endpoint;
import dev.myfy.data.bench.load.LoadResult;
import dev.myfy.data.bench.measure.Cell;
import dev.myfy.data.bench.measure.Results;
import dev.myfy.data.bench.measure.Stamp;
import dev.myfy.data.bench.server.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateTest {

  private final List<Cell> cells = new ArrayList<>();

  private void measured(Way way, long... perSecond) {
    for (int block = 0; block < perSecond.length; block++) {
      LoadResult load = new LoadResult(perSecond[block], 0, 1, 0, 0, 0, 0, 0, 0);
      cells.add(new Cell("wildfly", block, Endpoint.FIND.id(), way.id(), load, 100, 10, 1_000, 0));
    }
  }

  private List<String> failures() {
    Stamp stamp = new Stamp("", "", "", Map.of());
    return new Gate(new Results(stamp, cells, List.of())).failures();
  }

  @Test
  void aRatioAboveItsTargetPasses() {
    measured(Way.SESSION, 1_300, 1_310);
    measured(Way.SESSION_AGAIN, 1_301, 1_309);
    measured(Way.CONTAINER, 1_000, 1_000);
    assertThat(failures()).isEmpty();
  }

  @Test
  void aRatioFarBelowItsTargetFails() {
    measured(Way.SESSION, 1_000, 1_010);
    measured(Way.SESSION_AGAIN, 1_001, 1_009);
    measured(Way.CONTAINER, 1_000, 1_000);
    assertThat(failures()).singleElement().asString().contains("(a) : (b)", "wanted 1.20");
  }

  @Test
  void nothingIsExcusedWhereNothingWasMeasuredTwice() {
    measured(Way.SESSION, 1_190, 1_190);
    measured(Way.CONTAINER, 1_000, 1_000);
    assertThat(failures()).singleElement().asString().contains("noise 0.00");
  }

  @Test
  void noiseExcusesAsMuchAsItIs() {
    measured(Way.SESSION, 1_000, 1_010);
    measured(Way.SESSION_AGAIN, 1_250, 1_260);
    measured(Way.CONTAINER, 1_000, 1_000);
    assertThat(failures()).isEmpty();
  }
}
