namespace Publisher.Inspection;

/// <summary>How much was inspected, and how much was found, told or only counted.</summary>
public sealed record InspectionReport(int Pages, int Errors, int Warnings);
