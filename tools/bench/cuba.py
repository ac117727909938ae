"""cuba.py NETWORK PROJECT: writes and compiles the bench network as a C++ standalone program of Brian2 in the folder PROJECT.

The program `main` there runs one second; `results/last_run_info.txt` says how long that took.
"""
import sys
from pathlib import Path

import brian2 as b
import numpy as np
from brian2 import ms, mV

network, project = Path(sys.argv[1]), sys.argv[2]
rows, targets, delays = (np.fromfile(network / name, "<i4") for name in ("rows", "targets", "delays"))
start = np.fromfile(network / "start", "<f8")
count = len(start)
b.BrianLogger.log_level_error()
b.set_device("cpp_standalone", directory=project, build_on_run=False)
b.defaultclock.dt = 0.1 * ms

membrane = """
dv/dt = (excited + inhibited - (v + 49*mV)) / (20*ms) : volt (unless refractory)
dexcited/dt = -excited / (5*ms) : volt
dinhibited/dt = -inhibited / (10*ms) : volt
"""
# Brian2 counts rest one tick shorter than this game does: 5 ms there are 4.9 ms here.
cells = b.NeuronGroup(count, membrane, threshold="v > -50*mV", reset="v = -60*mV", refractory=5 * ms, method="exact")
cells.v = start * mV
senders = np.repeat(np.arange(count), np.diff(rows))
parts = [cells, b.SpikeMonitor(cells, record=False)]
for effect, chosen in (("excited += 1.62*mV", senders < count * 8 // 10), ("inhibited += -9*mV", senders >= count * 8 // 10)):
    synapses = b.Synapses(cells, cells, on_pre=effect)
    synapses.connect(i=senders[chosen], j=targets[chosen])
    synapses.delay = delays[chosen] * 0.1 * ms
    parts.append(synapses)
b.Network(*parts).run(1000 * ms)
b.device.build(directory=project, compile=True, run=False, debug=False)
