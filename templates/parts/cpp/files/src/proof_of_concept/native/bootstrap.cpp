// The means of samples that are drawn with replacement: what a bootstrap repeats a thousand times.
//
// Each sample has a generator of its own, seeded by its number. So the means are the same on one
// core and on eight, whichever of them draws which sample.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

namespace {

// SplitMix64 (Steele, Lea and Flood 2014): small, quick, and good enough to draw places by.
class Generator {
 public:
  explicit Generator(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

  // A place below `count`, which has to fit 32 bits: the product's upper half, without a division.
  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(((next() >> 32) * count) >> 32);
  }

 private:
  std::uint64_t state_;
};

double mean_of_sample(const double* values, std::size_t count, std::uint64_t seed) {
  Generator generator(seed);
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += values[generator.below(count)];
  return sum / static_cast<double>(count);
}

}  // namespace

// A C name, which Python's ctypes finds. values: `count` of them; means: `rounds` to be filled.
extern "C" void bootstrap_means(const double* values, std::size_t count, std::size_t rounds,
                                std::uint64_t seed, std::size_t threads, double* means) {
  std::vector<std::thread> workers;
  const std::size_t share = (rounds + threads - 1) / threads;
  for (std::size_t first = 0; first < rounds; first += share) {
    const std::size_t last = std::min(rounds, first + share);
    workers.emplace_back([=] {
      for (std::size_t round = first; round < last; ++round)
        means[round] = mean_of_sample(values, count, Generator(seed + round).next());
    });
  }
  for (std::thread& worker : workers) worker.join();
}
