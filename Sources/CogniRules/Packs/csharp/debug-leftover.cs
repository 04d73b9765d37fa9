using System.Diagnostics;

class Job
{
    string shown = "Debugger.Launch()";

    void Run()
    {
        // ruleid: debug-leftover
        Debugger.Launch();
        // ruleid: debug-leftover
        System.Diagnostics.Debugger.Break();

        // ok: debug-leftover
        Debugger.Log(0, "", "Debugger.Launch()"); // not Debugger.Launch()
        // ok: debug-leftover
        debugger.Break();
        if (Debugger.IsAttached)
        {
            // ok: debug-leftover
            Debugger.Break();
        }
    }
}
