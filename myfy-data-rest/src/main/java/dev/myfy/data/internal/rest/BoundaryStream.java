package dev.myfy.data.internal.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Counts what goes into the container's buffer, and has the outcome decided before it overflows.
 */
final class BoundaryStream extends ServletOutputStream {

  private final ServletOutputStream target;
  private final BoundaryResponse response;
  private long written;
  private boolean keepBuffered;
  private boolean discarding;

  BoundaryStream(ServletOutputStream target, BoundaryResponse response) {
    this.target = target;
    this.response = response;
  }

  @Override
  public void write(int singleByte) throws IOException {
    reserve(1);
    if (isWanted()) {
      target.write(singleByte);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    reserve(length);
    if (isWanted()) {
      target.write(bytes, offset, length);
    }
  }

  private void reserve(int length) {
    written += length;
    if (!discarding && written >= response.decisiveLength()) {
      response.decide();
    }
  }

  private boolean isWanted() {
    return !discarding && !response.isReplaced();
  }

  /** Throws away what a writer in front of this stream still holds, and counts from zero. */
  void discard(@Nullable PrintWriter writer) {
    discarding = true;
    if (writer != null) {
      writer.flush();
    }
    discarding = false;
    written = 0;
  }

  @Override
  public void flush() throws IOException {
    if (discarding) {
      return;
    }
    response.decide();
    if (!keepBuffered) {
      target.flush();
    }
  }

  /** From now on a flush only passes bytes on: the container sends them with their length. */
  void keepBuffered() {
    keepBuffered = true;
  }

  @Override
  public void close() throws IOException {
    response.decide();
    target.close();
  }

  @Override
  public boolean isReady() {
    return target.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    target.setWriteListener(listener);
  }
}
