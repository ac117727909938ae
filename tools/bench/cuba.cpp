// The bench network as a loop written by hand for this one network: what a machine can do at best.
// g++ -O3 -march=native -ffp-contract=off cuba.cpp -o cuba && ./cuba FOLDER TICKS REPEATS prints JSON.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

template <class T> std::vector<T> readFile(const std::string &name) {
  std::ifstream file(name, std::ios::binary);
  std::vector<char> bytes((std::istreambuf_iterator<char>(file)), {});
  const T *first = reinterpret_cast<const T *>(bytes.data());
  return std::vector<T>(first, first + bytes.size() / sizeof(T));
}

constexpr int ROWS = 64; // a power of two above the longest delay
constexpr double REST = -49, THRESHOLD = -50, RESET = -60;
constexpr double KEEP = 0.9950124791926823, KEEP_E = 0.9801986733067553, KEEP_I = 0.9900498337491681;
constexpr double SHARE_E = 0.004937935295309004, SHARE_I = 0.00496264544351426;
constexpr double WEIGHT_E = 1.62, WEIGHT_I = -9;
constexpr int REST_TICKS = 49;

int main(int, char **arguments) {
  const std::string folder = arguments[1];
  const int ticks = std::atoi(arguments[2]), repeats = std::atoi(arguments[3]);
  const auto rows = readFile<int32_t>(folder + "/rows");
  const auto targets = readFile<int32_t>(folder + "/targets");
  const auto delays = readFile<int32_t>(folder + "/delays");
  const auto start = readFile<double>(folder + "/start");
  const int count = static_cast<int>(start.size()), excites = count * 8 / 10;
  std::vector<double> seconds;
  long spikes = 0, events = 0;
  for (int repeat = 0; repeat < repeats; repeat++) {
    std::vector<double> membrane = start, currentE(count), currentI(count);
    std::vector<double> comingE(static_cast<size_t>(ROWS) * count), comingI(comingE.size());
    std::vector<int32_t> wakes(count, 0), fired(count);
    double *__restrict v = membrane.data(), *__restrict e = currentE.data(), *__restrict i = currentI.data();
    int32_t *__restrict wake = wakes.data();
    spikes = events = 0;
    const auto begin = std::chrono::steady_clock::now();
    for (int tick = 0; tick < ticks; tick++) {
      double *__restrict arrivesE = comingE.data() + static_cast<size_t>(tick % ROWS) * count;
      double *__restrict arrivesI = comingI.data() + static_cast<size_t>(tick % ROWS) * count;
      for (int c = 0; c < count; c++) {
        const double next = REST + ((v[c] - REST) * KEEP + e[c] * SHARE_E + i[c] * SHARE_I);
        v[c] = tick >= wake[c] ? next : v[c];
        e[c] = e[c] * KEEP_E + arrivesE[c];
        i[c] = i[c] * KEEP_I + arrivesI[c];
        arrivesE[c] = arrivesI[c] = 0;
      }
      int many = 0;
      for (int c = 0; c < count; c++) {
        fired[many] = c;
        many += v[c] > THRESHOLD;
      }
      for (int s = 0; s < many; s++) {
        const int sender = fired[s];
        double *coming = sender < excites ? comingE.data() : comingI.data();
        const double weight = sender < excites ? WEIGHT_E : WEIGHT_I;
        for (int synapse = rows[sender]; synapse < rows[sender + 1]; synapse++)
          coming[static_cast<size_t>((tick + delays[synapse]) % ROWS) * count + targets[synapse]] += weight;
        events += rows[sender + 1] - rows[sender];
        v[sender] = RESET;
        wake[sender] = tick + REST_TICKS + 1;
      }
      spikes += many;
    }
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  std::printf("{\"spikes\":%ld,\"events\":%ld,\"seconds\":[", spikes, events);
  for (size_t k = 0; k < seconds.size(); k++) std::printf("%s%.6f", k ? "," : "", seconds[k]);
  std::printf("]}\n");
}
